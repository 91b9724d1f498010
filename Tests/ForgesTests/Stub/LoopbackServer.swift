import Foundation
import Synchronization

/// A server of HTTP/1.1 on this machine that answers one request a connection.
final class LoopbackServer: Sendable {
    /// The port it listens at.
    let port: Int
    private let socket: Int32
    private let answer: @Sendable (StubRequest) -> StubReply

    init(answer: @escaping @Sendable (StubRequest) -> StubReply) throws {
        self.answer = answer
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        var named = address
        var length = size
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) == 0 }
        }
        guard isOpen, listen(socket, 64) == 0 else { throw CocoaError(.fileNoSuchFile) }
        _ = withUnsafeMutablePointer(to: &named) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        port = Int(UInt16(bigEndian: named.sin_port))
        self.socket = socket
        Thread.detachNewThread { [answer] in Self.serve(socket, answer) }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private static func serve(_ socket: Int32, _ answer: @escaping @Sendable (StubRequest) -> StubReply) {
        while true {
            let connection = accept(socket, nil, nil)
            if connection < 0 { return }
            Thread.detachNewThread {
                talk(connection, answer)
                close(connection)
            }
        }
    }

    private static func talk(_ connection: Int32, _ answer: (StubRequest) -> StubReply) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var request = StubRequest(bytes)
        while request == nil {
            let count = read(connection, &buffer, buffer.count)
            if count <= 0 { return }
            bytes += buffer[..<count]
            request = StubRequest(bytes)
        }
        guard let request else { return }
        let reply = answer(request)
        if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
        var head = "HTTP/1.1 \(reply.status) Status\r\nConnection: close\r\nContent-Length: \(reply.body.count)\r\n"
        for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
        var all = Array((head + "\r\n").utf8) + reply.body
        if let cut = reply.cut {
            all = cut == 0 ? [] : Array(all.prefix(all.count - reply.body.count + cut))
            var linger = Foundation.linger(l_onoff: 1, l_linger: 0)
            if cut == 0 {
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Foundation.linger>.size))
            }
        }
        var sent = 0
        while sent < all.count {
            let count = all[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return }
            sent += count
        }
    }
}
