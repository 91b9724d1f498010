package import Domain

/// A plan as a workflow of GitHub Actions that validates the candidates of its waves side by side.
///
/// Nothing that comes from a repository stands in a `run` part or in an expression: it is commits' and trees' ids, names of
/// references made of plain characters, and the validation command, all in variables of the environment.
package enum GitHubActionsWorkflow {
    /// Returns the workflow; without a validation command each candidate's job says so and fails.
    package static func render(
        _ plan: Plan, of analysis: Analysis, validation: String?, minutes: Int = 60
    ) -> String {
        let steps = CandidateSteps(of: plan, in: analysis)
        return [
            steps.comments, head, environment(steps, analysis, validation), "jobs:",
            steps.candidates.isEmpty ? nil : candidates(steps, minutes), result(steps, minutes), "",
        ].compactMap { $0 }.joined(separator: "\n")
    }

    private static let head = """
        #
        # Push it to a branch merge-plan/NAME as .github/workflows/merge-plan.yml, or run it by hand.
        name: "Merge plan"
        "on":
          push:
            branches: ["merge-plan/**"]
          workflow_dispatch:
        permissions:
          contents: read
        concurrency:
          group: "merge-plan ${{ github.ref }}"
          cancel-in-progress: true
        """

    private static func environment(_ steps: CandidateSteps, _ analysis: Analysis, _ validation: String?) -> String {
        """
        env:
          BASE_COMMIT: \(Escaping.yaml(analysis.base.commit.hex))
          REFERENCES: \(Escaping.yaml(steps.references))
          STEPS: \(Escaping.yaml(steps.words))
          VALIDATE: \(Escaping.yamlWithoutExpressions(validation ?? ""))
        """
    }

    private static func candidates(_ steps: CandidateSteps, _ minutes: Int) -> String {
        let entries = steps.candidates.map { candidate in
            """
                      - wave: \(candidate.wave)
                        until: \(candidate.until)
            """
        }
        return """
              candidates:
                name: "Wave ${{ matrix.wave }}, up to step ${{ matrix.until }}"
                runs-on: ubuntu-latest
                timeout-minutes: \(minutes)
                # Services of the validation, such as:
                # services:
                #   postgres:
                #     image: postgres:16
                #     env: {POSTGRES_PASSWORD: postgres}
                #     ports: ["5432:5432"]
                strategy:
                  fail-fast: false
                  matrix:
                    include:
            \(entries.joined(separator: "\n"))
                env:
                  UNTIL: "${{ matrix.until }}"
                steps:
            \(making)
                  # What the validation needs on the machine, such as:
                  # - uses: actions/setup-python@v5
                  #   with: {python-version: "3.12"}
                  # - run: pip install -r requirements.txt
                  - name: "Validate the candidate"
                    run: |
            \(CandidateShell.indented(CandidateShell.validate, by: 10))
            """
    }

    private static func result(_ steps: CandidateSteps, _ minutes: Int) -> String {
        guard let last = steps.candidates.last else {
            return """
                  result:
                    runs-on: ubuntu-latest
                    timeout-minutes: \(minutes)
                    steps:
                \(conclusion(steps))
                """
        }
        return """
              result:
                needs: [candidates]
                runs-on: ubuntu-latest
                timeout-minutes: \(minutes)
                env:
                  UNTIL: "\(last.until)"
                steps:
            \(making)
            \(conclusion(steps))
            """
    }

    private static func conclusion(_ steps: CandidateSteps) -> String {
        """
              - name: "Show the result"
                run: |
        \(CandidateShell.indented(steps.conclusion, by: 10))
        """
    }

    /// The token is in reach of the fetch alone, and no longer there when code of a pull request runs.
    private static var making: String {
        """
              - uses: actions/checkout@v4
                with:
                  fetch-depth: 0
                  persist-credentials: false
              - name: "Fetch the pinned commits"
                env:
                  TOKEN: "${{ github.token }}"
                run: |
        \(CandidateShell.indented(credentials, by: 10))
        \(CandidateShell.indented(CandidateShell.fetch, by: 10))
              - name: "Make the candidate"
                run: |
        \(CandidateShell.indented(CandidateShell.candidate, by: 10))
        """
    }

    private static let credentials = #"""
        if [ -n "${TOKEN:-}" ]; then
            export GIT_CONFIG_COUNT=1
            export GIT_CONFIG_KEY_0="http.${GITHUB_SERVER_URL:-https://github.com}/.extraheader"
            GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\n')"
            export GIT_CONFIG_VALUE_0
        fi
        """#
}
