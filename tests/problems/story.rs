//! A small story that has everything a story can have and nothing wrong.

use nutgraf::story::files::Files;

/// The files of the story.
pub fn good() -> Files {
    let files = [
        ("en.json", EN),
        ("seizures.csv", SEIZURES),
        ("drowned.csv", DROWNED),
        ("events.csv", EVENTS),
        ("gangs.csv", GANGS),
        ("listings.csv", LISTINGS),
        ("areas.csv", AREAS),
    ];
    files
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.trim_start().as_bytes().to_vec()))
        .collect()
}

const EN: &str = r#"
{
  "format": 1,
  "language": "en",
  "slug": "harbour",
  "title": "Two gangs and a harbour",
  "key": "Seizures have doubled, and two gangs were listed.",
  "updated": "2026-01-31",
  "sources": [
    { "id": "customs", "publisher": "Customs office", "title": "Monthly figures", "date": "2026-01", "url": "https://example.org/figures" },
    { "id": "paper", "publisher": "The Paper", "title": "Report on the gangs", "date": "2025", "citation": "Print edition, page 3" }
  ],
  "blocks": ["seizures", "gangs", "ways"],
  "trends": [
    {
      "id": "seizures",
      "title": "Seizures have doubled",
      "measure": "Weight seized in the harbour, {unit} per month",
      "data": "seizures.csv",
      "unit": { "one": "pound", "other": "pounds", "short": "lb", "also": [{ "one": "kilogram", "other": "kilograms", "short": "kg", "factor": 0.45359237, "decimals": 2 }] },
      "decimals": 1,
      "choices": [
        {
          "column": "place",
          "label": "Place",
          "values": [{ "id": "sea", "label": "At sea" }, { "id": "land", "label": "On land" }]
        }
      ],
      "year": { "first_month": 1, "label": "year", "short": "Y" },
      "twelve_months": "sum", "bands": [{ "id": "mayors", "label": "Mayor", "spans": [{ "label": "First", "to": "2025-01-10", "source": "paper" }, { "label": "Second", "from": "2025-01-10", "text": "Elected.", "source": "paper" }] }], "events": {
        "data": "events.csv",
        "texts": [{ "id": "strike", "title": "Dock strike", "text": "Dockers stop work for a week." }]
      },
      "notes": [{ "text": "Weights as [published](https://example.org/how).", "source": "customs" }], "below": "drowned"
    }, { "id": "drowned", "title": "Fewer people drown", "measure": "People drowned in 12 months", "data": "drowned.csv", "unit": { "one": "person", "other": "people", "short": "p." }, "decimals": 0, "notes": [{ "text": "Bathers too.", "source": "paper" }, { "text": "Not the missing.", "source": "paper" }] }
  ],
  "maps": [
    {
      "id": "gangs",
      "title": "Two gangs are listed",
      "measure": "Listed gangs and the areas where they are reported",
      "groups_data": "gangs.csv",
      "listings_data": "listings.csv",
      "areas_data": "areas.csv",
      "groups": [
        { "id": "north", "kind": "gang", "who": "A gang of the north.", "home": "Sinaloa", "source": "paper" },
        { "id": "south", "kind": "gang", "who": "A gang of the south.", "home": "Haiti", "uncertain": "Its size.", "source": "paper" }
      ],
      "extents": [{ "id": "all", "label": "All", "box": [-119, -36, -34, 38] }],
      "notes": [{ "text": "Presence is not control.", "source": "paper" }]
    }
  ],
  "options": [
    {
      "id": "ways",
      "title": "One way to act, disputed",
      "measure": "What is said for and against it",
      "questions": [{ "id": "cost", "label": "Cost", "text": "What does it cost?", "source": "paper" }],
      "families": [{ "id": "law", "label": "Law", "in_general": "The law in general", "cons": [{ "id": "slow", "text": "It is slow.", "speaker": "C. Clerk", "stance": "holds", "source": "paper" }], "context": [{ "text": "A vote is expected.", "source": "paper" }] }], "needs": [{ "id": "permit", "label": "A permit" }],
      "options": [
        {
          "id": "scanners",
          "family": "law",
          "title": "More scanners",
          "what": { "text": "A scanner at every gate.", "source": "paper" }, "status": [{ "state": "proposed", "by": "the port", "date": "2025-03", "source": "paper" }], "needs": [{ "need": "permit", "text": "The port must agree, it says.", "source": "paper" }],
          "pros": [{ "id": "finds", "text": "It finds more.", "speaker": "A. Guard", "stance": "holds", "source": "paper" }],
          "cons": [{ "id": "moves", "text": "It moves the trade elsewhere.", "speaker": "B. Broker", "stance": "reports", "of": "the dockers", "source": "paper", "counterpoints": ["finds"] }],
          "precedents": [{ "text": "One was tried in 2019.", "source": "paper" }],
          "answers": [{ "question": "cost", "text": "A million a year.", "source": "paper" }],
          "history": [{ "date": "2026-01", "text": "Two were bought.", "sources": ["paper"] }]
        }
      ],
      "notes": [{ "text": "Arguments in our words.", "source": "paper" }]
    }
  ],
  "disputes": [
    {
      "id": "how-many",
      "about": "seizures",
      "title": "How much was seized?",
      "versions": [{ "text": "Twenty.", "source": "customs" }, { "text": "Eighteen.", "source": "paper" }],
      "note": "The figure was revised."
    }
  ],
  "corrections": [{ "date": "2026-01-31", "text": "A weight was in kilograms." }]
}
"#;

const SEIZURES: &str = "
month,place,value,source,first_value,first_date,first_source
2024-11,sea,10,customs,,,
2024-12,sea,12.5,customs,,,
2025-01,sea,,customs,,,
2025-02,sea,20,customs,18,2025-03-15,paper
2024-11,land,1,customs,,,
2024-12,land,0,customs,,,
2025-01,land,2,customs,,,
2025-02,land,3,paper,,,
";

const DROWNED: &str = "
month,value,source
2024-11,9,customs
2024-12,8,customs
2025-01,8,paper
2025-02,7,paper
";

const EVENTS: &str = "
id,date,source
strike,2024-12-03,paper
";

const GANGS: &str = "
id,name,aliases,lat,lon,point,territory,source
north,Northern Gang,The North;Los del Norte,24.81,-107.39,city,yes,paper
south,Southern Gang,,,,symbolic,no,paper
";

const LISTINGS: &str = "
group,date,kind,status,by,record,source
north,2025-02-20,fto,in_force,Harbor Office,Notice 1,customs
south,2025-05,sdgt,announced,Harbor Office,not found,paper
";

const AREAS: &str = "
group,area,level,source,places
north,MX-SIN,base,paper,
north,GTM,limited,paper,Petén;Izabal
north,HND,reported,paper,
";
