//! Host pages.

use crate::server::{Answer, Server, dist};

/// Watches a page from its first moment, as the page itself could.
const COLLECTOR: &str = "
    window.seen = { ready: 0, live: 0, degraded: [], violations: [], errors: [],
        views: [], selects: [], lines: [] };
    for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
        const write = console[level];
        console[level] = (...all) => { seen.lines.push(all.join(' ')); write.apply(console, all); };
    }
    addEventListener('nutgraf:ready', () => { seen.ready += 1; });
    addEventListener('nutgraf:live', () => { seen.live += 1; });
    addEventListener('nutgraf:degraded', (event) => seen.degraded.push({
        ...event.detail, on: event.target.id || event.target.localName,
    }));
    addEventListener('nutgraf:view', (event) => seen.views.push(event.detail));
    addEventListener('nutgraf:select', (event) => seen.selects.push(event.detail));
    addEventListener('securitypolicyviolation', (event) => {
        // Firefox asks for the icon of a page that has none, whatever the policy.
        if (!event.blockedURI.endsWith('/favicon.ico')) seen.violations.push(
            `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
    addEventListener('error', (event) => seen.errors.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
";

/// What stands in an embed until it is live, and after it has failed.
pub const FALLBACK: &str = "<p class=\"fallback\">Seizures fell by 55 percent.</p>";

/// The paths of what makes an embed live, as the build has named them.
pub struct Files {
    pub glue: String,
    pub wasm: String,
    pub story: String,
    /// What draws pictures to keep.
    #[allow(dead_code, reason = "for tests of that")]
    pub pen: String,
    #[allow(dead_code, reason = "for tests of that")]
    pub pen_wasm: String,
}

impl Files {
    pub fn built() -> Files {
        let named = |start: &str, end: &str| {
            let mut names: Vec<String> = std::fs::read_dir(dist())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .filter(|name| name.starts_with(start) && name.ends_with(end))
                .collect();
            assert_eq!(names.len(), 1, "{start}…{end}: {names:?}");
            format!("/{}", names.remove(0))
        };
        let fragment = dist().join("stories/cartels/en.fragment.html");
        let fragment = std::fs::read_to_string(fragment).unwrap();
        let (_, rest) = fragment.split_once("data-file=\"").unwrap();
        let (file, _) = rest.split_once('"').unwrap();
        Files {
            glue: named("nutgraf", ".js"),
            wasm: named("nutgraf", ".wasm"),
            story: format!("/stories/cartels/{file}"),
            pen: named("pen-", ".js"),
            pen_wasm: named("pen-", ".wasm"),
        }
    }

    /// The path of what the fragment at a path has folded away.
    #[allow(dead_code, reason = "for tests of policies and faults")]
    pub fn rest(fragment: &str) -> String {
        let text = String::from_utf8(Files::read(fragment)).unwrap();
        let (_, rest) = text.split_once("data-rest=\"").unwrap();
        let (folder, _) = fragment.rsplit_once('/').unwrap();
        format!("{folder}/{}", rest.split_once('"').unwrap().0)
    }

    /// What is built at a path.
    pub fn read(path: &str) -> Vec<u8> {
        std::fs::read(dist().join(path.trim_start_matches('/'))).unwrap()
    }
}

/// Two servers: the embeds come from one, the article that shows them from the other.
pub struct Site {
    pub embeds: Server,
    pub articles: Server,
}

impl Site {
    pub async fn open() -> Site {
        let (embeds, articles) = (Server::of_embeds().await, Server::of_articles().await);
        embeds.put("/collector.js", Answer::of("text/javascript", COLLECTOR));
        Site { embeds, articles }
    }

    /// What the host of the embeds answers besides its files.
    #[allow(dead_code, reason = "for tests of policies")]
    pub fn read(&self, path: &str) -> Vec<u8> {
        if path == "/collector.js" { COLLECTOR.into() } else { Files::read(path) }
    }

    /// A page with this body and the loader after it; returns its address.
    pub fn page(&self, body: &str) -> String {
        self.put(&html(&self.embeds.origin, "", body))
    }

    /// The same with a policy.
    pub fn page_under(&self, policy: &str, body: &str) -> String {
        let policy = policy.replace("EMBEDS", &self.embeds.origin);
        let page = Answer::page(html(&self.embeds.origin, "", body));
        self.articles.put("/", page.under(policy))
    }

    /// The same with more in its head.
    pub fn page_with(&self, head: &str, body: &str) -> String {
        self.put(&html(&self.embeds.origin, head, body))
    }

    /// The demonstration article, with its loader from the other origin.
    pub fn article(&self) -> String {
        let read = |name| std::fs::read_to_string(dist().join(name)).unwrap();
        let style = Answer::of("text/css", read("article.css"));
        self.articles.put("/article.css", style);
        let origin = &self.embeds.origin;
        let there = "<script src=\"embed.js\" async></script>";
        let here = format!("<script src=\"{origin}/embed.js\" async></script>");
        let collector = format!("<head>\n<script src=\"{origin}/collector.js\"></script>");
        let page = read("index.html");
        assert!(page.contains(there), "the article has no loader");
        let page = page.replace(there, &here).replacen("<head>", &collector, 1);
        // Not at the root: a link of the masthead leads there, and should lead elsewhere.
        self.articles.put("/cartels.html", Answer::page(page))
    }

    fn put(&self, html: &str) -> String {
        self.articles.put("/", Answer::page(html.to_owned()))
    }
}

/// An embed of the demonstration story.
pub fn embed(block: &str) -> String {
    embed_of("cartels", block)
}

/// An embed of any story.
pub fn embed_of(story: &str, block: &str) -> String {
    let block = if block.is_empty() { String::new() } else { format!(" data-block=\"{block}\"") };
    format!("<div data-nutgraf data-story=\"{story}\"{block}>{FALLBACK}</div>")
}

fn html(origin: &str, head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>
        <script src=\"{origin}/collector.js\"></script>{head}
        </head><body>{body}<script src=\"{origin}/embed.js\"></script></body></html>"
    )
}
