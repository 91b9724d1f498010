import Foundation

/// Why the system refused something, in its own short words.
package enum SystemCause {
    /// Returns `No such file or directory` and the like; never Foundation's sentence, which says less on Linux.
    package static func words(_ error: any Error) -> String {
        let error = error as NSError
        if let code = posixCode(of: error) { return String(cString: strerror(code)) }
        if error.domain == NSCocoaErrorDomain, let code = posixCodes[error.code] {
            return String(cString: strerror(code))
        }
        return "\(error.domain) \(error.code)"
    }

    /// Returns what the system refused, and at which path where Foundation says that; nil for any other error.
    package static func refusal(_ error: any Error) -> (path: String?, words: String)? {
        guard error is CocoaError || error is POSIXError || type(of: error) == NSError.self else { return nil }
        let details = (error as NSError).userInfo
        let path = details[NSFilePathErrorKey] as? String ?? (details[NSURLErrorKey] as? URL)?.path
        return (path, words(error))
    }

    private static func posixCode(of error: NSError) -> Int32? {
        if error.domain == NSPOSIXErrorDomain { return Int32(exactly: error.code) }
        return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap(posixCode)
    }

    private static let posixCodes: [Int: Int32] = [
        CocoaError.fileNoSuchFile.rawValue: ENOENT, CocoaError.fileReadNoSuchFile.rawValue: ENOENT,
        CocoaError.fileReadNoPermission.rawValue: EACCES, CocoaError.fileWriteNoPermission.rawValue: EACCES,
        CocoaError.fileWriteOutOfSpace.rawValue: ENOSPC, CocoaError.fileWriteVolumeReadOnly.rawValue: EROFS,
        CocoaError.fileWriteFileExists.rawValue: EEXIST, CocoaError.fileReadTooLarge.rawValue: EFBIG,
        CocoaError.fileReadUnknown.rawValue: EIO, CocoaError.fileWriteUnknown.rawValue: EIO,
    ]
}
