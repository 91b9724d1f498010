package import Domain

/// A plan as a child pipeline of GitLab that validates the candidates of its waves side by side.
///
/// Nothing that comes from a repository stands in a `script` part: it is in variables, of which GitLab expands none in the
/// validation command.
package enum GitLabPipeline {
    /// Returns the pipeline; without a validation command each candidate's job says so and fails.
    package static func render(
        _ plan: Plan, of analysis: Analysis, validation: String?, minutes: Int = 60
    ) -> String {
        let steps = CandidateSteps(of: plan, in: analysis)
        return [
            steps.comments, head(minutes), variables(steps, analysis, validation),
            steps.candidates.isEmpty ? nil : template,
            steps.candidates.isEmpty ? nil : steps.candidates.map(job).joined(separator: "\n"),
            result(steps), "",
        ].compactMap { $0 }.joined(separator: "\n")
    }

    private static func head(_ minutes: Int) -> String {
        """
        #
        # A job of the parent pipeline starts it:
        #   merge-plan:
        #     trigger:
        #       include: merge-plan.yml
        #       strategy: depend
        # The jobs need git and the tools of the validation: what they need beside the runner's image goes into default.
        default:
          timeout: "\(minutes) minutes"
          interruptible: true
          # image: python:3.12
          # services: ["postgres:16"]
          # before_script:
          #   - pip install -r requirements.txt
        workflow:
          auto_cancel:
            on_new_commit: interruptible
          rules:
            - if: '$CI_PIPELINE_SOURCE == "parent_pipeline"'
            - if: '$CI_PIPELINE_SOURCE == "web"'
            - if: '$CI_PIPELINE_SOURCE == "api"'
            - if: '$CI_PIPELINE_SOURCE == "trigger"'
        stages: [validate, result]
        """
    }

    private static func variables(_ steps: CandidateSteps, _ analysis: Analysis, _ validation: String?) -> String {
        """
        variables:
          GIT_DEPTH: "0"
          BASE_COMMIT: \(Escaping.yaml(analysis.base.commit.hex))
          REFERENCES: \(Escaping.yaml(steps.references))
          STEPS: \(Escaping.yaml(steps.words))
          VALIDATE:
            value: \(Escaping.yaml(validation ?? ""))
            expand: false
        """
    }

    private static var template: String {
        """
        .candidate:
          stage: validate
          script:
            - |
        \(CandidateShell.indented(making, by: 6))
            - |
        \(CandidateShell.indented(CandidateShell.validate, by: 6))
        """
    }

    private static var making: String { CandidateShell.fetch + "\n" + CandidateShell.candidate }

    private static func job(_ candidate: CandidateSteps.Candidate) -> String {
        """
        "wave \(candidate.wave), up to step \(candidate.until)":
          extends: .candidate
          variables:
            UNTIL: "\(candidate.until)"
        """
    }

    /// It waits for the whole stage before: `needs` takes fifty jobs at most.
    private static func result(_ steps: CandidateSteps) -> String {
        let text = (steps.candidates.isEmpty ? "" : making + "\n") + steps.conclusion
        return """
            result:
              stage: result
              variables:
                UNTIL: "\(steps.candidates.last?.until.value ?? 0)"
              script:
                - |
            \(CandidateShell.indented(text, by: 6))
            """
    }
}
