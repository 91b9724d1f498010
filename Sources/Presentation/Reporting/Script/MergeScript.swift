package import Domain
import Wording

/// A plan as a POSIX shell script that carries it out with git alone.
///
/// The script pins every commit and every tree that must come out. It refuses to start on anything else, stops at the first
/// surprise with the work tree put back, and recognises what an earlier run has done.
package enum MergeScript {
    /// Returns the script.
    package static func render(_ plan: Plan, of analysis: Analysis) -> String {
        [
            head(plan, analysis), values(plan, analysis), steps(plan, analysis),
            functions(plan), "main \"$@\"\n",
        ]
        .joined(separator: "\n")
    }

    private static func head(_ plan: Plan, _ analysis: Analysis) -> String {
        let base = "\(Escaping.comment(analysis.base.name)) at \(analysis.base.commit.hex)"
        return """
            #!/bin/sh
            # Carries out a merge plan made by orchestrate, step by step, with git alone.
            #
            # Plan:   \(Escaping.comment(plan.digest))
            # Base:   \(base)
            # Layers: \(Escaping.comment(Wording.source(analysis.architecture.source).terminal))
            # Steps:  \(plan.steps.count)
            # Result: tree \(plan.predictedTree?.hex ?? "unknown")
            #
            # Run it inside a clone that has the base checked out, on a branch or detached:
            #     sh merge.sh
            # With a check of your own after every step, or VALIDATE_EACH=wave, or end:
            #     VALIDATE='make test' sh merge.sh
            # Show progress; continue, up to a step; go back to the state after a step, or to the base:
            #     sh merge.sh status
            #     sh merge.sh resume [STEP]
            #     sh merge.sh rollback [STEP]
            # The check can read the step number in ORCHESTRATE_STEP and the change set in ORCHESTRATE_ID.
            #
            # It lands exactly the commits below, and each step must end in the tree that the plan predicts. If one does
            # not, it restores the work tree to the state before the step and stops. Run it again to continue.
            #\(persons(plan))\(recorded(plan))
            # The commit of each step is kept as refs/orchestrate/<first twelve digits of the digest>/script/step-N.
            #
            # Exit status: 0 done; 1 something has to be done by hand (a conflict, a failed check, git refused); 64 wrong
            # arguments; 65 a tree is not the planned one, or something is missing; 69 git 2.38.0 or later, or the program
            # of a filter, is missing; 75 the base or a head moved, the work tree is not clean, or a file is in the way.

            """
    }

    /// Where a person comes in.
    private static func persons(_ plan: Plan) -> String {
        let numbers = plan.steps.filter { !$0.conflicts.isEmpty }.map { "\($0.number)" }
        guard !numbers.isEmpty else { return "" }
        return """

            # Steps to resolve by hand, in the work tree, before the script continues: \(numbers.joined(separator: ", "))
            #
            """
    }

    /// Where recorded resolutions come in.
    private static func recorded(_ plan: Plan) -> String {
        let numbers = plan.steps.filter(\.takesRecords).map { "\($0.number)" }
        guard !numbers.isEmpty else { return settled(plan) }
        return """

            # Steps that are resolved as git rerere recorded, from this clone's rr-cache: \(numbers.joined(separator: ", "))
            #\(settled(plan))
            """
    }

    /// Where the script brings files with it.
    private static func settled(_ plan: Plan) -> String {
        let numbers = plan.steps.filter(\.bringsFiles).map { "\($0.number)" }
        guard !numbers.isEmpty else { return "" }
        return """

            # Steps whose conflicts are resolved by files that this script holds: \(numbers.joined(separator: ", "))
            #
            """
    }

    private static func values(_ plan: Plan, _ analysis: Analysis) -> String {
        """
        # Names are in single quotes, so that nothing in them is expanded.
        # shellcheck disable=SC2016,SC1003
        set -eu

        plan_digest=\(Escaping.shell(Escaping.terminal(plan.digest)))
        plan_name=\(name(of: plan))
        base_name=\(Escaping.shell(Escaping.terminal(analysis.base.name)))
        base_reference=\(Escaping.shell(analysis.base.reference ?? ""))
        base_commit=\(analysis.base.commit.hex)
        step_count=\(plan.steps.count)
        commit_count=\(plan.steps.reduce(0) { $0 + ($1.method == .rebase && $1.tree != nil ? $1.picks.count : 1) })

        """
    }

    /// The digest's digits where they are digits, else nothing: they become part of a reference's name.
    private static func digits(of plan: Plan) -> String {
        let digits = plan.digest.digestDigits
        return digits.utf8.count == 64 && digits.utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 } ? digits : "''"
    }

    private static func name(of plan: Plan) -> String {
        digits(of: plan) == "''" ? "''" : plan.digest.digestPrefix
    }

    /// The plan as calls: a visitor is called once for each step.
    private static func steps(_ plan: Plan, _ analysis: Analysis) -> String {
        let calls = plan.steps.enumerated().map { place, step in
            let isLastOfWave = place + 1 == plan.steps.count || plan.steps[place + 1].wave != step.wave
            return "    \"$1\" \(arguments(of: step, analysis)) \(isLastOfWave ? "checkpoint" : "''")\n"
        }
        return """
            # Calls the function named by the first argument for each step, with: position, id, commit, the tree after it (none
            # if this step or one before it is resolved by hand), reference, subject, layer, method, what the method needs, and
            # whether a wave ends here. For a squash the method needs the commit that names the author, for a rebase the commits
            # to make again, each with a colon and the tree after it.
            each_step() {
            \(calls.isEmpty ? "    : \"$1\"\n" : calls.joined())}

            """
    }

    private static func arguments(of step: PlanStep, _ analysis: Analysis) -> String {
        let id = Escaping.terminal(step.id.text)
        let subject = MergeMessage.subject(step, title: analysis.title(of: step.id))
        return [
            "\(step.number)", Escaping.shell(id), step.commit.hex, step.tree?.hex ?? "''",
            Escaping.shell(analysis.changeSet(step.id)?.changeSet.reference ?? ""),
            Escaping.shell(subject), Escaping.shell(Escaping.terminal(step.layer)),
            step.method.rawValue, sources(of: step),
        ].joined(separator: " ")
    }

    /// The functions, where a step takes recorded resolutions with those for that.
    private static func functions(_ plan: Plan) -> String {
        guard plan.steps.contains(where: { !$0.resolutions.isEmpty }) else { return MergeScriptPrelude.text }
        let cases = plan.steps.filter(\.takesRecords).map { step in
            "    \(step.number)) echo '\(step.resolutions.map(\.conflict.hex).joined(separator: " "))' ;;\n"
        }
        return """
            # Prints the recorded resolutions that a step takes, by the ids of their conflicts.
            records_of() {
                case "$1" in
            \(cases.joined())    esac
            }

            \(replaying(plan))
            """
    }

    /// The functions for steps that take recorded resolutions, or bring files.
    private static func replaying(_ plan: Plan) -> String {
        guard plan.steps.contains(where: \.bringsFiles) else { return MergeScriptPrelude.replayingText }
        return ScriptFiles.functions(plan) + "\n\n" + MergeScriptPrelude.settlingText
    }

    private static func sources(of step: PlanStep) -> String {
        switch step.method {
        case .merge: "''"
        case .squash: (step.authorCommit ?? step.commit).hex
        case .rebase where step.tree == nil: "''"
        case .rebase: "'" + step.picks.map { "\($0.commit.hex):\($0.tree.hex)" }.joined(separator: " ") + "'"
        }
    }
}
