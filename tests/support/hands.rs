//! A reader's hands: keys and the mouse.

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::key::Key;

use super::Browser;

impl Browser {
    /// Presses a key and lets it go.
    pub async fn press(&self, key: Key) {
        let value = char::from(key);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Types a text where the focus is, however deep in shadow roots.
    pub async fn type_in(&self, text: &str) {
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: Key) {
        let (held, value) = (char::from(held), char::from(key));
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Moves the mouse to a place in the window.
    pub async fn point(&self, x: f64, y: f64) {
        let moved = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo {
            duration: None,
            x,
            y,
        });
        self.client.perform_actions(moved).await.unwrap();
    }

    /// Clicks the middle of an element, wherever it is on the page.
    pub async fn click(&self, element: &str) {
        let (x, y) = self.middle_of(element).await;
        self.press_at(x, y).await;
    }

    /// Where the middle of an element is, once it is in sight and stays where it is: what is far from
    /// the reader is laid out when the page has time for it.
    pub async fn middle_of(&self, element: &str) -> (f64, f64) {
        self.wait_for(element, &format!("!!({element})")).await;
        let place = format!(
            "const element = {element};
             element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const box = element.getBoundingClientRect();
             return [box.left + box.width / 2, box.top + box.height / 2];"
        );
        let mut now = self.run(&place).await;
        // Not for ever: some pages always move.
        for _ in 0..50 {
            self.settle().await;
            let before = std::mem::replace(&mut now, self.run(&place).await);
            if before == now {
                break;
            }
        }
        (now[0].as_f64().unwrap(), now[1].as_f64().unwrap())
    }

    /// Clicks at a place in the window.
    pub async fn press_at(&self, x: f64, y: f64) {
        let click = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(click).await.unwrap();
    }
}
