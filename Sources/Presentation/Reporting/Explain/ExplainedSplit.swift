import Domain
import Wording

/// How a change set could be split into a stack of branches, in words; the commands follow.
struct ExplainedSplit {
    /// More files of a part than this are counted only.
    private static let fileLimit = 12
    let page: Page

    /// Returns the sections of the advice.
    func sections(_ split: SplitAdvice, of assessed: AssessedChangeSet, _ analysis: Analysis) -> [[String]] {
        switch split {
        case .needless(let layer?):
            return [wrap("Nothing to split: it touches only one layer, \(Escaping.terminal(layer)).")]
        case .needless(nil): return [wrap("Nothing to split: it touches no layer.")]
        case .impossible(let obstacle):
            return [wrap("It can't be split by layer: \(Wording.obstacle(obstacle, base: analysis.base).terminal)")]
        case .stack(let stack):
            let base = Escaping.terminal(analysis.base.shownName)
            let head =
                "Split by layer, lowest first, it becomes a stack of \(stack.parts.count) branches on "
                + "\(stack.mergeBase.short), where it left \(base). No file is divided."
            let parts = stack.parts.indices.map { part($0, stack, assessed, base) }
            return [wrap(head)] + parts
                + [verdict(stack, assessed, base) + contained(assessed.id, analysis), commands(stack)]
        }
    }

    private func part(_ index: Int, _ stack: SplitStack, _ assessed: AssessedChangeSet, _ base: String) -> [String] {
        let part = stack.parts[index]
        let layer = Escaping.terminal(part.share.layer)
        let branch = BranchName.ofPart(index + 1, layer: part.share.layer, of: assessed.id)
        return wrap("\(index + 1). \(layer): \(Wording.count(part.share.changes.count, "file")), branch \(branch)")
            + outcome(part, index, base).map { "     " + $0 } + (assessed.verdict.isClean ? clashes(part) : [])
            + files(part.share)
    }

    private func outcome(_ part: SplitPart, _ index: Int, _ base: String) -> [String] {
        let onto = index == 0 ? base : "\(base) and the parts below"
        let mark = part.isApproximate ? " (approximate)" : ""
        switch part.outcome {
        case .clean(let tree):
            return narrow("\(page.palette.paint("merges", .good)) cleanly onto \(onto), tree \(tree.short)\(mark)")
        case .conflicts(let conflicts):
            return narrow("\(page.palette.paint("conflicts", .bad)) with \(base)\(mark)")
                + ConflictLines(page: inner, side: .later(of: nil, with: nil)).lines(of: conflicts, indent: 2, limit: 5)
        case .waits(let own) where own.isEmpty:
            return narrow("waits for the part that conflicts; no file of its own conflicts with \(base)")
        case .waits(let own):
            return narrow("waits for the part that conflicts, and conflicts with \(base) itself")
                + ConflictLines(page: inner, side: .later(of: nil, with: nil)).lines(of: own, indent: 2, limit: 5)
        case .unknown(let reason):
            return narrow("\(page.palette.paint("could not be tried", .unsure)): \(Wording.why(reason).terminal)")
        }
    }

    private func clashes(_ part: SplitPart) -> [String] {
        guard !part.clashes.isEmpty else { return indented("no clashes") }
        let names = part.clashes.map { clash in
            let more = clash.paths.count > 1 ? ", …" : ""
            return "\(Escaping.terminal(clash.id.text)) (\(Escaping.terminal(clash.paths.first?.text ?? ""))\(more))"
        }
        return indented("\(page.palette.paint("clashes", .bad)) with \(Wording.list(names, limit: 6))")
    }

    private func files(_ share: LayerSplit.Part) -> [String] {
        let reasons = Dictionary(share.guests.map { ($0.path, $0.reason) }) { first, _ in first }
        let shown = share.changes.prefix(Self.fileLimit).flatMap { change in
            let old = change.previousPath.map { " (was \(Escaping.terminal($0.text)))" } ?? ""
            let why = reasons[change.path].map { ": " + words($0) } ?? ""
            return Wrapping.lines(
                "\(Wording.kind(change.kind)) \(Escaping.terminal(change.path.text))\(old)\(why)", width: page.width,
                indent: 7, hanging: 2)
        }
        let rest = share.changes.count - Self.fileLimit
        return shown + (rest > 0 ? ["       and \(Wording.count(rest, "more file"))"] : [])
    }

    private func words(_ reason: LayerSplit.Guest.Reason) -> String {
        switch reason {
        case .namesake(let other): "goes with \(Escaping.terminal(other.text)), by its name"
        case .directory(let other): "goes with \(Escaping.terminal(other.text)), by its directory"
        case .movesHere: "moves here from another layer"
        case .sharesPlace: "is where a file and a directory replace each other"
        case .last: "is in no layer, and so in the last part"
        }
    }

    private func verdict(_ stack: SplitStack, _ assessed: AssessedChangeSet, _ base: String) -> [String] {
        let id = Escaping.terminal(assessed.id.text)
        guard let result = stack.result else {
            let clean = stack.parts.prefix { if case .clean = $0.outcome { true } else { false } }.count
            let rest = "before the conflict of part \(clean + 1) is resolved."
            return switch clean {
            case 0: wrap("No part can land \(rest)")
            case 1: wrap("Part 1 can land now; the rest can't \(rest)")
            default: wrap("Parts 1 to \(clean) can land now; the rest can't \(rest)")
            }
        }
        guard let whole = stack.whole else {
            return wrap(
                "Once all parts have landed, \(base) ends in tree \(result.short); merged whole, \(id) conflicts.")
        }
        if whole == result {
            return wrap(
                "Once all parts have landed, \(base) ends in tree \(result.short), as when \(id) is merged whole.")
        }
        return wrap(
            "Once all parts have landed, \(base) ends in tree \(result.short), and not in \(whole.short) as when \(id) "
                + "is merged whole: compare the two before you choose.")
    }

    /// A change set that contains another one cuts that one too.
    private func contained(_ id: ChangeSetID, _ analysis: Analysis) -> [String] {
        let step = analysis.plan?.steps.first { $0.id == id }
        let others = (step?.dependsOn ?? []).filter { $0.kind == .ancestry }.map { Escaping.terminal($0.id.text) }
        guard !others.isEmpty else { return [] }
        return wrap("It contains \(Wording.list(others, limit: 6)), whose files are split as well: land that first.")
    }

    private func commands(_ stack: SplitStack) -> [String] {
        wrap(
            "The commands, not run yet. They need commit \(stack.head.short) and a clean work tree, create local "
                + "branches, push nothing, and end on the topmost one:")
    }

    /// A page inside the indented part.
    private var inner: Page { Page(width: page.width - 5, palette: page.palette) }

    private func wrap(_ text: String) -> [String] { Wrapping.lines(text, width: page.width, hanging: 2) }

    private func narrow(_ text: String) -> [String] { Wrapping.lines(text, width: inner.width, hanging: 2) }

    private func indented(_ text: String) -> [String] {
        Wrapping.lines(text, width: page.width, indent: 5, hanging: 2)
    }
}
