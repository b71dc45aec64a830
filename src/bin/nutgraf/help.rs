//! Examples and exit codes below the help of each command.

pub const ALL: &str = "\
From nothing to an embed:
  nutgraf new harbor               start from a small story
  nutgraf import figures.csv       turn a spreadsheet into a series
  nutgraf check harbor             list problems and where they are
  nutgraf preview harbor           show the story in a browser, rebuilt after every change
  nutgraf build harbor --out dist/stories/harbor
  nutgraf doctor https://news.example/article      find out why an embed does not show

Exit codes:
  0  all is well
  1  there are problems in the story or the data; each is printed
  2  the command was used incorrectly, or the operating system reported an error; with
     --json, the error is printed as one JSON document

Colors appear only in a terminal; NO_COLOR=1 turns them off.
`nutgraf <COMMAND> --help` has examples of each command.";

pub const NEW: &str = "\
Examples:
  nutgraf new harbor
  nutgraf new stories/harbor       the story is called `harbor`, like its folder

Exit codes: 0 written, 2 the folder is not empty or cannot be written";

pub const IMPORT: &str = "\
Examples:
  nutgraf import figures.csv                            only report: nothing is written
  curl -s https://data.example/figures.csv | nutgraf import -
  nutgraf import figures.csv --into harbor/landings.csv --source port-office
  nutgraf import figures.csv --into harbor/landings.csv --source port-office --add
  nutgraf import figures.csv --dates dmy --decimal comma
  nutgraf import figures.csv --columns Date,Landings --unknown '<5'
  nutgraf import figures.csv --year-begins 10           fiscal years begin in October

The report goes to standard error. The series goes to standard output unless --into names a file.

Exit codes: 0 read, 1 something could not be read and nothing was written, 2 incorrect use";

pub const CHECK: &str = "\
Examples:
  nutgraf check www/stories/cartels
  nutgraf check www/stories/cartels --watch     again after every change, until Ctrl-C
  nutgraf check www/stories/cartels --theme site.css     also check the contrast of your colors
  nutgraf check www/stories/cartels --json | jq '.problems[].file'

Exit codes: 0 no problems (there may be warnings), 1 problems, 2 the folder cannot be read";

pub const BUILD: &str = "\
Examples:
  nutgraf build www/stories/cartels --out dist/stories/cartels
  nutgraf build www/stories/cartels --out dist/stories/cartels \\
      --base https://news.example/nutgraf/ --loader dist/embed-0123456789abcdef.js
  nutgraf build www/stories/cartels --out dist/stories/cartels --zip cartels.zip

Exit codes: 0 written, 1 problems in the story and nothing written, 2 incorrect use or refused";

pub const FREEZE: &str = "\
Example:
  nutgraf freeze dist/embed.js

Exit codes: 0 copied, 2 a file cannot be read or written";

pub const SEAL: &str = "\
Example:
  nutgraf seal dist

Exit codes: 0 sealed, 2 the folder has no embed.js, or cannot be read or written";

pub const SCHEMA: &str = "\
Example:
  nutgraf schema > www/stories/story.schema.json";

pub const COMPLETIONS: &str = "\
Examples:
  nutgraf completions bash > ~/.local/share/bash-completion/completions/nutgraf
  nutgraf completions zsh > ~/.zfunc/_nutgraf
  nutgraf completions fish > ~/.config/fish/completions/nutgraf.fish";

pub const PACKAGE: &str = "\
Examples:
  nutgraf package dist             dist/wordpress/nutgraf.zip and dist/npm

Exit codes: 0 written, 2 the folder has no embed.js or cannot be written";
