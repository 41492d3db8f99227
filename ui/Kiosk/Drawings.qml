pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The names of the drawings of the house, once: a list in each Picture would cost it ten times its own making.
QtObject {
    readonly property var known: new Set([
        "accras", "alone", "apron", "ask-free", "ask-keep", "ask-move", "attendance", "badge", "badge-day",
        "badge-half", "badge-hand", "badge-lost", "bag", "bank-card", "basket", "basket-aside", "begin", "broom",
        "can-show", "care-blade", "care-cable", "care-check", "care-clean", "care-descale", "care-dust", "care-filter",
        "care-needle", "care-oil", "care-seal", "cash", "charter", "cheque", "clean", "close-bins", "close-dishes",
        "close-floor", "close-fridge", "close-gas", "close-keys", "close-lights", "close-machines", "close-oven",
        "close-windows", "closing", "cold-room", "computer", "counts", "cushion", "cutting-table", "day", "day-key",
        "disk", "documents", "done", "dress-form", "embroidery", "erase", "exception", "fault-dirty", "fault-gas",
        "fault-hot", "fault-leak", "fault-no-start", "fault-noise", "fault-other", "fault-part", "fault-thread",
        "five-months", "forgotten", "garland", "ginger-drink", "give-back", "group", "guests", "hand-over", "headband",
        "help", "hibiscus-drink", "hint", "hours", "import", "key-relay", "kitchen", "languages", "late", "leave",
        "left-afternoon", "left-evening", "left-midday", "lengths", "loan", "loan-gone", "longer", "machine",
        "machine-broken", "machine-sheet", "made", "maintenance", "meal-voucher", "members", "mending", "message",
        "mixer", "my-data", "network", "new-member", "no-receipt", "not-clean", "not-filmed", "not-me", "open-amount",
        "oven", "overlocker", "own-dates", "pass-on", "pastels", "pencil", "photo", "place", "point", "pouch", "press",
        "printer", "questions", "reader", "receipt", "receipt-code", "repair", "reserve", "reserve-for", "rice-fish",
        "roll-cable", "roll-call", "roll-change", "roll-close-big", "roll-close-small", "roll-new-big",
        "roll-new-small", "roll-old", "roll-open-big", "roll-open-small", "roll-power", "roll-pull-big",
        "roll-pull-small", "rule-allergens", "rule-broken", "rule-children", "rule-food", "rule-hands", "rule-help",
        "rule-hours", "rule-iron", "rule-photos", "rule-share", "rule-tidy", "rule-voices", "rules", "scan-broken",
        "scan-start", "scan-stop", "sewing-machine", "slip", "staff-key", "stairs", "stall", "stew", "stick",
        "still-there", "ten-days", "till", "totals", "trouble", "two-badges", "units", "unknown-badge", "vacuum-sealer",
        "wait", "wall", "washer", "weekly", "with-someone", "works-not", "works-still", "workstation"
    ])
}
