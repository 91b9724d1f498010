/// The names that scripts know without an import.
enum ScriptGlobals {
    /// Whether a name may be one of the language's, a browser's, Node's or a test runner's.
    static func has(_ name: String) -> Bool {
        names.contains(name) || prefixes.contains { name.hasPrefix($0) } || endings.contains { name.hasSuffix($0) }
    }

    /// How the interfaces of browsers begin and end: there are more than a thousand.
    private static let prefixes = [
        "HTML", "SVG", "DOM", "CSS", "Web", "RTC", "IDB", "Media", "Audio", "XML", "GPU", "USB", "VR", "XR", "Cache",
        "Push", "Service", "Speech", "Text", "Transform", "Readable", "Writable", "__", "webkit", "moz",
    ]
    private static let endings = ["Event", "Error", "Observer", "Element", "Array", "Stream", "Worker", "Request"]

    private static let names: Set<String> = Set(
        (language + " " + browser + " " + node + " " + tests).split(separator: " ").map(String.init))

    private static let language = """
        undefined NaN Infinity globalThis eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI \
        encodeURIComponent escape unescape Object Function Boolean Symbol Number BigInt Math Date String RegExp Array Map \
        Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics DataView JSON Promise \
        Proxy Reflect Intl Iterator AsyncIterator arguments WebAssembly Temporal this super
        """

    private static let browser = """
        window self document location history navigator screen console alert confirm prompt fetch setTimeout \
        clearTimeout setInterval clearInterval setImmediate clearImmediate requestAnimationFrame cancelAnimationFrame \
        requestIdleCallback cancelIdleCallback queueMicrotask structuredClone localStorage sessionStorage indexedDB \
        caches crypto performance URL URLSearchParams URLPattern Blob File FileReader FileList FormData Headers Response \
        AbortController AbortSignal Event EventTarget EventSource Image Option Node NodeList NodeFilter Range Selection \
        Document DocumentFragment ShadowRoot Comment Attr NamedNodeMap TreeWalker MessageChannel MessagePort \
        BroadcastChannel Worker Storage Notification Animation Path2D ImageData ImageBitmap createImageBitmap \
        OffscreenCanvas CanvasRenderingContext2D atob btoa matchMedia getComputedStyle getSelection scroll scrollTo \
        scrollBy scrollX scrollY innerWidth innerHeight outerWidth outerHeight pageXOffset pageYOffset devicePixelRatio \
        open close stop print focus blur postMessage addEventListener removeEventListener dispatchEvent event name parent \
        top opener frames length status origin customElements visualViewport reportError Credential \
        PublicKeyCredential Touch DataTransfer Clipboard ClipboardItem Lock Permissions FontFace Geolocation chrome \
        browser importScripts clients skipWaiting registration jQuery $ _ React htmx Alpine
        """

    private static let node = """
        process global Buffer require module exports __dirname __filename NodeJS Deno Bun import
        """

    private static let tests = """
        describe it test expect beforeEach afterEach beforeAll afterAll before after suite context specify jest vi \
        jasmine sinon assert chai cy Cypress browser page xit xdescribe fit fdescribe fixture setup teardown bench
        """
}
