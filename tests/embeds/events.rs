//! The events of a trend: told one after the other, and each in its place.

use crate::trend::opened;

/// What is told of an event, and where the reading is.
const EVENT: &str = "text(one(0, '.event > div:last-child'))";

#[tokio::test]
async fn events_move_the_reading() {
    let (_site, browser) = opened().await;
    browser.resize(412, 915).await;
    browser.settle().await;
    let told = browser.text(EVENT).await;
    assert!(told.starts_with("Event 7 of 21 · February 20, 2025 Eight groups"), "{told}");
    let height = browser.at_rest("one(0, '.reading').getBoundingClientRect().height").await;
    for (nth, button, month) in
        [(8, 1, "February 2025"), (9, 1, "March 2025"), (8, 0, "February 2025")]
    {
        browser.click(&format!("all(0, '.steps button')[{button}]")).await;
        browser.wait_for("another", &format!("{EVENT}.startsWith('Event {nth} of 21')")).await;
        assert_eq!(browser.text("text(one(0, '.when'))").await, month);
        let said = format!("one(0, '[role=status]').textContent.startsWith('Event {nth}')");
        browser.wait_for("it is said", &said).await;
    }
    // All around, and nothing below has moved.
    for _ in 0..20 {
        let before = browser.text(EVENT).await;
        browser.click("all(0, '.steps button')[1]").await;
        browser.wait_for("the next", &format!("{EVENT} !== {before:?}")).await;
        let now = browser.get("one(0, '.reading').getBoundingClientRect().height").await;
        assert_eq!(now, height, "{before}");
    }
}

/// A press in the lane below the years means the event that is next.
#[tokio::test]
async fn a_press_on_the_lane_tells_an_event() {
    let (_site, browser) = opened().await;
    browser.middle_of("one(0, '.told circle')").await;
    let place = "one(0, '.told circle').scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one(0, '.told circle').getBoundingClientRect();
        return [left - 60 + width / 2, top + height / 2];";
    let place = browser.run(place).await;
    let before = browser.text(EVENT).await;
    browser.press_at(place[0].as_f64().unwrap(), place[1].as_f64().unwrap()).await;
    browser.wait_for("another event", &format!("{EVENT} !== {before:?}")).await;
}
