//! nginx and Apache: as they come, and with the configuration that the documentation has.

use std::fs;

use crate::asked::doctor;
use crate::folder::sealed;
use crate::host::Host;

/// What Debian's nginx.conf says, for one process that may be anybody's.
const NGINX: &str = "
daemon off;
master_process off;
pid ROOM/nginx.pid;
error_log stderr warn;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    gzip on;
    access_log off;
    client_body_temp_path ROOM/tmp;
    proxy_temp_path ROOM/tmp;
    fastcgi_temp_path ROOM/tmp;
    uwsgi_temp_path ROOM/tmp;
    scgi_temp_path ROOM/tmp;
    server {
        listen 127.0.0.1:PORT;
        root ROOM;
        RECIPE
    }
}
";

/// What Debian's apache2.conf and its modules say.
const APACHE: &str = "
ServerRoot ROOM
ServerName 127.0.0.1
Listen 127.0.0.1:PORT
PidFile ROOM/apache.pid
ErrorLog /dev/stderr
DefaultRuntimeDir ROOM
Mutex posixsem
User nobody
Group nogroup
LoadModule mpm_prefork_module MODULES/mod_mpm_prefork.so
LoadModule authz_core_module MODULES/mod_authz_core.so
LoadModule mime_module MODULES/mod_mime.so
LoadModule headers_module MODULES/mod_headers.so
LoadModule rewrite_module MODULES/mod_rewrite.so
LoadModule filter_module MODULES/mod_filter.so
LoadModule deflate_module MODULES/mod_deflate.so
LoadModule env_module MODULES/mod_env.so
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript
AddOutputFilterByType DEFLATE application/javascript application/wasm
DocumentRoot ROOM
RECIPE
";

fn nginx(recipe: &str) -> Option<Host> {
    let config = NGINX.replace("RECIPE", recipe);
    Host::start(sealed(), "nginx", &["-e", "stderr", "-c"], &config)
}

fn apache(recipe: &str) -> Option<Host> {
    let config = APACHE.replace("RECIPE", recipe).replace("MODULES", "/usr/lib/apache2/modules");
    Host::start(sealed(), "apache2", &["-D", "FOREGROUND", "-f"], &config)
}

fn recipe(name: &str) -> String {
    fs::read_to_string(format!("docs/hosts/{name}")).expect("the recipe")
}

/// Nothing is to be changed of anything that was looked at.
fn all_is_right(host: &Host) {
    let folder = host.address("/nutgraf/");
    for subject in [folder.clone(), format!("{folder}embed.js")] {
        let answered = doctor(&[&subject, "--json"], "");
        assert_eq!(answered.findings(), [""; 0], "{}", answered.out);
        assert_eq!((answered.code, answered.err.as_str()), (Some(0), ""));
    }
}

#[test]
fn nginx_with_the_recipe() {
    let Some(host) = nginx(&recipe("nginx.conf")) else { return };
    all_is_right(&host);
}

#[test]
fn apache_with_the_recipe() {
    let recipe = recipe("apache.conf").replace("/var/www/html", "ROOM");
    let Some(host) = apache(&recipe) else { return };
    all_is_right(&host);
}

/// What is found of files that are served as a server does without being told.
fn found(host: &Host, expected: &[&str]) {
    let answered = doctor(&[&host.address("/nutgraf"), "--json"], "");
    assert_eq!(answered.code, Some(1));
    let found = answered.findings();
    let codes: Vec<&str> =
        found.iter().filter_map(|it| it.split_once("] ")).map(|(code, _)| code).collect();
    assert_eq!(codes, expected, "{found:#?}");
    let of = |code: &str| found.iter().find(|it| it.starts_with(code)).expect(code);
    for (code, file) in [
        ("cors [script", ".wasm"),
        ("cors [script", "en.fragment.html"),
        ("cors [script", ".story"),
        ("cors [script", "embed.js"),
        ("cache-short", ".wasm"),
        ("cache-missing", "embed.js"),
    ] {
        assert!(of(code).contains(file), "{}", of(code));
    }
}

#[test]
fn nginx_as_it_comes() {
    let Some(host) = nginx("") else { return };
    found(
        &host,
        &["cors [script", "isolation [", "cache-short [", "uncompressed [", "cache-missing ["],
    );
}

#[test]
fn apache_as_it_comes() {
    let Some(host) = apache("") else { return };
    found(
        &host,
        &["cors [script", "isolation [", "cache-short [", "cache-missing [", "uncompressed ["],
    );
}
