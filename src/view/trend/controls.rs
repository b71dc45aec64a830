//! What a reader can choose on a trend.

use yew::prelude::*;

use super::state::{Action, State};
use crate::chart::points::Period;
use crate::chart::scale::Kind;
use crate::story::Block;
use crate::view::choices::Choices;
use crate::view::scene::Scene;

/// The state of the controls.
#[derive(Clone, PartialEq, Properties)]
pub struct ControlsProps {
    /// Place of the block in the story.
    pub index: usize,
    /// What is chosen.
    pub state: State,
    /// Told what the reader does.
    pub act: Callback<Action>,
}

/// The controls of a trend.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let Some(scene) = use_context::<Scene>() else {
        return Html::default();
    };
    let Some(Block::Trend(trend)) = scene.story.blocks.get(props.index) else {
        return Html::default();
    };
    let (words, act, state) = (scene.words(), &props.act, &props.state);
    let choices = trend.choices.iter().enumerate().map(|(choice, options)| {
        let labels: Vec<AttrValue> =
            options.values.iter().map(|value| value.label.clone().into()).collect();
        let chosen = state.key.get(choice).copied().map_or(0, usize::from);
        html! {
            <Choices
                legend={options.label.clone()} name={format!("{}-{}", trend.id, options.column)}
                {labels} {chosen} onchoose={act.reform(move |value| Action::Choose { choice, value })}
            />
        }
    });
    let year = trend
        .year
        .as_ref()
        .map(|year| AttrValue::from(words.by(&year.label)));
    html! {
        <div class="controls">
            { for choices }
            if let Some(year) = year {
                <Choices
                    legend={words.period} name={format!("{}-period", trend.id)}
                    labels={vec![words.by_month.into(), year]}
                    chosen={usize::from(state.period == Period::Years)}
                    onchoose={act.reform(|value| Action::Period(
                        if value == 1 { Period::Years } else { Period::Months }
                    ))}
                />
            }
            <Choices
                legend={words.scale} name={format!("{}-scale", trend.id)}
                labels={vec![words.linear.into(), words.log.into()]}
                chosen={usize::from(state.kind == Kind::Log)}
                onchoose={act.reform(|value| Action::Scale(
                    if value == 1 { Kind::Log } else { Kind::Linear }
                ))}
            />
        </div>
    }
}
