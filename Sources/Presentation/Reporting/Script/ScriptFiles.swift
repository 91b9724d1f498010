import Domain
import Wording

/// The files that a script brings with it: what settles the conflicts of its steps.
enum ScriptFiles {
    /// Returns the functions that write them.
    static func functions(_ plan: Plan) -> String {
        let steps = plan.steps.filter(\.bringsFiles)
        let cases = steps.map { step in
            let calls = step.resolutions.indices.map { "settle_path \(arguments(step, $0))" }
            return "    \(step.number)) \(calls.joined(separator: " && ")) ;;\n"
        }
        let files = steps.flatMap { step in
            step.resolutions.indices.compactMap { index in
                step.resolutions[index].found.map { file(name(step, index), $0.content) }
            }
        }
        return """
            # Whether the script has files that settle a step's conflicts.
            brings_files() {
                case "$1" in
            \(steps.map { "    \($0.number)) return 0 ;;\n" }.joined())    esac
                return 1
            }

            # Puts the files of a step where it conflicts: settle_path PATH OBJECT FUNCTION
            settle_step() {
                case "$1" in
            \(cases.joined())    esac
            }

            \(files.joined(separator: "\n"))
            """
    }

    private static func name(_ step: PlanStep, _ index: Int) -> String { "file_\(step.number)_\(index + 1)" }

    private static func arguments(_ step: PlanStep, _ index: Int) -> String {
        let resolution = step.resolutions[index]
        return "\(Escaping.shell(resolution.path)) \(resolution.result.hex) \(name(step, index))"
    }

    /// A function that prints bytes, a line of the file each.
    private static func file(_ name: String, _ content: [UInt8]) -> String {
        var lines: [String] = []
        var line = ""
        for byte in content {
            line += escaped(byte)
            if byte == 0x0A {
                lines.append(line)
                line = ""
            }
        }
        if !line.isEmpty { lines.append(line) }
        let body = lines.map { "    printf '\($0)'\n" }.joined()
        return "\(name)() {\n\(body.isEmpty ? "    :\n" : body)}\n"
    }

    /// As printf(1) takes a byte in its format, within single quotes of the shell.
    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case 0x0A: "\\n"
        case UInt8(ascii: "%"): "%%"
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "'"), 0..<0x20, 0x7F...:
            "\\" + String(repeating: "0", count: 3 - String(byte, radix: 8).count) + String(byte, radix: 8)
        default: String(Unicode.Scalar(byte))
        }
    }
}

extension PlanStep {
    /// Whether it merges with what `git rerere` recorded.
    var takesRecords: Bool { resolutions.contains { $0.found == nil } }

    /// Whether it merges with what resolvers found.
    var bringsFiles: Bool { resolutions.contains { $0.found != nil } }
}
