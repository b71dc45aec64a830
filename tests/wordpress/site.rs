//! The site, and what people do on it.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

use crate::browser::Browser;
use crate::skip::skip;

/// One site for all tests, one after the other: they change its settings.
static SITE: Mutex<Option<Site>> = Mutex::const_new(None);

/// A running WordPress. It ends when its standard input does, at the latest with the tests.
pub struct Site {
    /// Where it is, ending with a slash.
    pub address: String,
    /// The folder that it serves.
    pub folder: PathBuf,
    _running: Running,
}

/// The script that serves the site.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Closes its standard input first, which ends it.
        let _ = self.0.wait();
    }
}

/// The site for as long as a test needs it, or nothing where WordPress is not installed.
pub async fn site() -> Option<MutexGuard<'static, Option<Site>>> {
    let mut site = SITE.lock().await;
    if site.is_none() {
        *site = Site::start();
    }
    site.is_some().then_some(site)
}

impl Site {
    fn start() -> Option<Site> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(root.join("dist/wordpress/nutgraf.zip").is_file(), "run `trunk build --release`");
        let room = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("wordpress-{}", std::process::id()));
        let process = Command::new("sh")
            .arg(".ci/wordpress")
            .arg(&room)
            .current_dir(root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let mut running = Running(process);
        let mut said = String::new();
        let stdout = running.0.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut said).expect("a line");
        if let Some(missing) = said.strip_prefix("missing:") {
            skip("wordpress", &format!("there is no WordPress here:{}", missing.trim_end()));
            return None;
        }
        let address = said.strip_prefix("ready ").expect("the site starts").trim().to_owned();
        let folder = room.join("site");
        Some(Site { address, folder, _running: running })
    }

    /// Logs somebody in whose password is their name, as all here have it.
    pub async fn log_in(&self, browser: &Browser, name: &str) {
        browser.client.delete_all_cookies().await.unwrap();
        browser.goto(&format!("{}wp-login.php", self.address)).await;
        let form =
            format!("user_login.value = '{name}'; user_pass.value = '{name}'; loginform.submit();");
        browser.run(&form).await;
        browser.wait_for("the desk", "document.body?.classList.contains('wp-admin')").await;
    }

    /// Asks the site's own interface, as who is logged in; the answer.
    pub async fn ask(&self, browser: &Browser, method: &str, route: &str, body: Value) -> Value {
        let script = "
            const [site, method, route, body, done] = arguments;
            (async () => {
                const nonce = await (await fetch(`${site}wp-admin/admin-ajax.php?action=rest-nonce`)).text();
                const response = await fetch(`${site}index.php?rest_route=${route}`, {
                    method,
                    headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce },
                    body: method === 'GET' ? undefined : JSON.stringify(body),
                });
                const answer = await response.json();
                return response.ok ? answer : { refused: answer };
            })().then(done, (error) => done({ refused: String(error) }));";
        let given = vec![json!(self.address), json!(method), json!(route), body];
        let answer = browser.client.execute_async(script, given).await.unwrap();
        assert!(answer.get("refused").is_none(), "{method} {route}: {answer}");
        answer
    }

    /// Publishes a post as who is logged in; its address.
    pub async fn publish(&self, browser: &Browser, title: &str, content: &str) -> String {
        let post = json!({ "title": title, "content": content, "status": "publish" });
        let post = self.ask(browser, "POST", "/wp/v2/posts", post).await;
        post["link"].as_str().expect("a link").to_owned()
    }

    /// Switches the plugin on or off, as the admin.
    pub async fn switch_plugin(&self, browser: &Browser, on: bool) {
        self.log_in(browser, "admin").await;
        let status = json!({ "status": if on { "active" } else { "inactive" } });
        self.ask(browser, "POST", "/wp/v2/plugins/nutgraf/nutgraf", status).await;
    }

    /// Opens a post as a reader does, who has no account.
    pub async fn read(&self, browser: &Browser, address: &str) {
        browser.client.delete_all_cookies().await.unwrap();
        browser.console().await;
        browser.goto(address).await;
    }

    /// What PHP has said about the plugin so far.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.folder.with_file_name("php.log");
        let log = std::fs::read_to_string(log).unwrap_or_default();
        log.lines().filter(|line| line.contains("plugins/nutgraf")).map(str::to_owned).collect()
    }

    /// Waits until the explainers of the page are alive, and looks at what that took.
    pub async fn comes_alive(&self, browser: &Browser, count: usize) {
        browser.wait_for_live(count).await;
        browser.wait_for("the event", &format!("seen.live === {count}")).await;
        assert_eq!(browser.get("seen.degraded").await, json!([]));
        assert_eq!(browser.get("seen.errors").await, json!([]));
        let lines = browser.console().await;
        // What the desk had asked for when it was left is not the article's.
        let other = |line: &String| line.contains("favicon") || line.contains("/wp-admin/");
        let lines: Vec<&String> = lines.iter().filter(|line| !other(line)).collect();
        assert!(lines.is_empty(), "{lines:?}");
        assert_eq!(self.complaints(), Vec::<String>::new());
    }
}
