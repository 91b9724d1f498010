import Foundation

extension Error {
    /// Why a file could not be read or written, in the system's words: `No such file or directory`.
    var systemReason: String {
        let cause = (self as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        guard let system = cause.map({ $0 as NSError }), system.domain == NSPOSIXErrorDomain else {
            return localizedDescription
        }
        return String(cString: strerror(Int32(system.code)))
    }
}
