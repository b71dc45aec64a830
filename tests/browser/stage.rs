//! A place in the page for one explainer, with an open shadow root as the loader makes it.

use std::cell::Cell;

use js_sys::{Function, Promise};
use nutgraf::page;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use crate::bundle::{MAP, OPTIONS, TREND, WIDGET};
use crate::fixture;
use crate::fragment::fragment;

const BUILD: &str = "
    const host = document.createElement('div');
    host.style.width = '640px';
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = css;
    const shell = document.createElement('div');
    shell.className = 'shell';
    shell.dataset.scheme = 'light';
    const root = document.createElement('div');
    shell.append(root);
    shadow.append(style, shell);
    return root;";

/// An element in a shadow root; it leaves the page when it is dropped.
pub struct Stage {
    pub root: Element,
    mounted: Cell<u32>,
}

impl Stage {
    pub fn new() -> Stage {
        let build = Function::new_with_args("css", BUILD);
        let css = [
            WIDGET.text,
            TREND.text,
            MAP.text,
            OPTIONS.text,
            include_str!("../../www/folded.css"),
            include_str!("../../www/live.css"),
        ];
        let css = JsValue::from_str(&css.concat());
        let root = build.call1(&JsValue::NULL, &css).unwrap();
        Stage { root: root.unchecked_into(), mounted: Cell::default() }
    }

    /// Shows a block of the fixture, and waits until all of it is there.
    pub async fn with(block: &str) -> (Stage, u32) {
        let stage = Stage::new();
        let handle = stage.mount(block);
        let more = || page::advance(handle).is_ok_and(|more| more);
        while more() || !page::settled(handle).unwrap_or(true) || more() {
            pause().await;
        }
        stage.wait_for("root.querySelector('.block')").await;
        (stage, handle)
    }

    pub fn mount(&self, block: &str) -> u32 {
        self.mount_over(Some(block), &fragment())
    }

    /// Shows a block, or all of them, in the place of a fragment.
    pub fn mount_over(&self, block: Option<&str>, fragment: &Element) -> u32 {
        let (root, block) = (self.root.clone(), block.map(str::to_owned));
        let handle = page::mount(root, &fixture::bytes(), block, fragment);
        let handle = handle.unwrap_or_else(|error| panic!("{:?}", JsValue::from(error)));
        self.mounted.set(handle);
        handle
    }

    /// Runs the body of a function that is given `root`.
    pub fn run(&self, script: &str) -> JsValue {
        let script = Function::new_with_args("root", script);
        script.call1(&JsValue::NULL, &self.root).unwrap()
    }

    /// The value of an expression.
    pub fn get(&self, expression: &str) -> JsValue {
        self.run(&format!("return {expression};"))
    }

    pub fn text(&self, selector: &str) -> String {
        let text = self.get(&format!("root.querySelector('{selector}').textContent"));
        text.as_string().unwrap()
    }

    pub fn number(&self, expression: &str) -> f64 {
        self.get(expression).as_f64().unwrap()
    }

    /// Waits until an expression is true.
    pub async fn wait_for(&self, expression: &str) {
        // Ten seconds in steps of twenty milliseconds.
        for _ in 0..500 {
            let _ = page::advance(self.mounted.get());
            if self.get(expression).is_truthy() {
                return;
            }
            pause().await;
        }
        panic!("waited in vain: {expression}");
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.run("root.getRootNode().host.remove();");
    }
}

/// Lets the page do what it has to do.
pub async fn pause() {
    let wait = Function::new_with_args("done", "setTimeout(done, 20);");
    let waited = Promise::new(&mut |done, _| {
        wait.call1(&JsValue::NULL, &done).unwrap();
    });
    JsFuture::from(waited).await.unwrap();
}
