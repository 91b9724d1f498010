import Domain

/// Counts how resolvers do.
struct ResolverTally {
    private struct Key: Hashable, Comparable {
        let certainty: String
        let resolver: String

        static func < (one: Key, two: Key) -> Bool { (one.certainty, one.resolver) < (two.certainty, two.resolver) }
    }

    private struct Merge {
        var isOpen = false
        var places = (all: 0, certain: 0, proposed: 0)
    }

    private var counts: [Key: [JudgedFile.Verdict: Int]] = [:]
    private var merges: [ObjectID: Merge] = [:]
    private var hunks = 0
    private var toolFiles = 0
    private var labels: [String: Int] = [:]
    private var messages = (alike: 0, all: 0)

    /// Notes a file that conflicts in another way than by its lines.
    mutating func addOther(of merge: ObjectID) { merges[merge, default: Merge()].isOpen = true }

    /// Adds a file.
    mutating func add(_ file: JudgedFile, of merge: ObjectID, labelled known: ResolverLabels?) {
        messages = (messages.alike + file.messages.alike, messages.all + file.messages.all)
        for place in file.places where !file.isToolOwned {
            let key = Key(certainty: place.answer.certainty.rawValue, resolver: place.answer.resolver.rawValue)
            counts[key, default: [:]][place.verdict, default: 0] += 1
            guard place.verdict == .differs, place.answer.certainty == .certain else { continue }
            let label = known?.label(of: file, place.number)
            labels[label ?? "unread", default: 0] += 1
        }
        guard !file.isToolOwned else {
            toolFiles += 1
            return
        }
        hunks += file.count
        let certain = file.places.count { $0.answer.certainty == .certain }
        merges[merge, default: Merge()].places.all += file.count
        merges[merge, default: Merge()].places.certain += certain
        merges[merge, default: Merge()].places.proposed += file.places.count - certain
    }

    /// The counts as a table.
    var text: String {
        let certain = merges.values.reduce(0) { $0 + $1.places.certain }
        let proposed = merges.values.reduce(0) { $0 + $1.places.proposed }
        let known = merges.values.filter { $0.places.all > 0 && !$0.isOpen }
        var lines = [
            "\(hunks) places outside \(toolFiles) files that tools own: \(Self.share(certain, hunks)) certain, "
                + "\(Self.share(certain + proposed, hunks)) with proposals",
            "\(known.count) merges: \(Self.share(known.count { $0.places.certain == $0.places.all }, known.count)) "
                + "certain, \(Self.share(known.count { $0.places.certain + $0.places.proposed == $0.places.all }, known.count)) "
                + "with proposals",
            "",
            "| certainty | resolver | applicable | same as people | same lines | differs | no file |",
            "|---|---|---:|---:|---:|---:|---:|",
        ]
        for (key, found) in counts.sorted(by: { $0.key < $1.key }) {
            let cells = JudgedFile.Verdict.allCases.map { "\(found[$0, default: 0])" }
            let all = found.values.reduce(0, +)
            lines.append("| \(key.certainty) | \(key.resolver) | \(all) | \(cells.joined(separator: " | ")) |")
        }
        if messages.all > 0 {
            lines += [
                "",
                "messages of catalogues as people have them: \(Self.share(messages.alike, messages.all)) of \(messages.all)",
            ]
        }
        if !labels.isEmpty {
            let read = labels.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            lines += ["", "certain places where people did something else: \(read.joined(separator: ", "))"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func share(_ count: Int, _ all: Int) -> String {
        let share = all > 0 ? (count * 1000 + all / 2) / all : 0
        return "\(count) (\(share / 10).\(share % 10) %)"
    }
}
