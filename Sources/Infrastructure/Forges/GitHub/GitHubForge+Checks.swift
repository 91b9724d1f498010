import Application
import Domain

extension GitHubForge {
    /// GitHub takes so many annotations at once. https://docs.github.com/en/rest/checks/runs
    private static let annotationLimit = 50

    func report(_ run: CheckReport, on commit: ObjectID) async throws(ForgeError) -> Bool {
        // Only an app may write check runs; the token of a workflow is one.
        let known = try await client.object(
            "\(root)/commits/\(commit.hex)/check-runs?check_name=\(ForgeAddress.quoted(run.status.name))&per_page=1")
        let output: [String: ForgeValue] = [
            "title": .text(String(run.status.description.prefix(140))),
            "summary": .text(String(run.summary.prefix(65_000))),
            "annotations": .list(run.annotations.prefix(Self.annotationLimit).map(annotation)),
        ]
        let conclusion =
            switch run.status.state {
            case .success: "success"
            case .failure: "failure"
            case .pending: "neutral"
            }
        var members: [String: ForgeValue] = [
            "name": .text(run.status.name), "status": .text("completed"), "conclusion": .text(conclusion),
            "output": .object(output),
        ]
        do throws(ForgeError) {
            if let id = known.objects("check_runs").first?.number("id") {
                try await client.write(.patch, "\(root)/check-runs/\(id)", members)
            } else {
                members["head_sha"] = .text(commit.hex)
                try await client.write(.post, "\(root)/check-runs", members)
            }
            return true
        } catch {
            guard case .forbidden = error else { throw error }
            return false
        }
    }

    private func annotation(_ annotation: CheckReport.Annotation) -> ForgeValue {
        .object([
            "path": .text(annotation.path.text), "start_line": .number(Double(annotation.lines.lowerBound)),
            "end_line": .number(Double(annotation.lines.upperBound)),
            "annotation_level": .text(annotation.isError ? "failure" : "warning"),
            "title": .text(String(annotation.title.prefix(255))),
            "message": .text(String(annotation.message.prefix(16_000))),
        ])
    }
}
