import Application
import Domain
import Forges

extension ForgeStub {
    /// What speaks to it as in a CI job.
    func forge(
        _ pace: TestPace = TestPace(), store: any ReplyStore = NoReplyStore(), timeLimit: Int = 10,
        environment: [String: String]? = nil
    ) throws -> any Forge {
        let environment = environment ?? self.environment
        return try ForgeAdapter.forge(
            at: try ForgePlace(remotes: [], environment: environment), environment: environment,
            transport: URLSessionTransport(timeLimit: timeLimit), store: store, pace: pace.pace,
            tool: "orchestrate/test")
    }
}

/// A comment of ours with some text.
func ours(_ text: String) -> String { "\(CommentMarker.opening)\n\(text)\n\n\(CommentMarker.footer)\n<sub>run</sub>\n" }
