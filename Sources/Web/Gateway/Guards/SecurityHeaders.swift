import HTTPTypes
import Hummingbird
import Vocabulary

/// Tells the browser what our pages never do, on every answer, errors included.
struct SecurityHeaders {
    let isSecure: Bool

    /// No script at all, no inline code, nothing from anywhere else.
    static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'"

    /// Each power that a page could ask for, given to nobody.
    static let permissionsPolicy = [
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
        "publickey-credentials-get", "screen-wake-lock", "usb", "web-share", "xr-spatial-tracking",
        "browsing-topics", "interest-cohort",
    ].map { "\($0)=()" }.joined(separator: ", ")

    private static let always: HTTPFields = [
        .contentSecurityPolicy: contentSecurityPolicy,
        .xContentTypeOptions: "nosniff",
        .field("Referrer-Policy"): "no-referrer",
        .field("Permissions-Policy"): permissionsPolicy,
        .field("Cross-Origin-Opener-Policy"): "same-origin",
        .field("Cross-Origin-Resource-Policy"): "same-origin",
        .field("X-Frame-Options"): "DENY",
    ]

    /// What no browser shows as a page needs no word on powers, frames by older browsers and windows.
    private static let forPrograms: HTTPFields = [
        .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
        .field("Referrer-Policy"): "no-referrer",
        .field("Cross-Origin-Resource-Policy"): "same-origin",
    ]

    func put(on response: inout Response, to request: Request) {
        // Appended, not set: setting looks each name up, which is most of what an answer's headers cost.
        var headers = request.uri.path.hasPrefix("/api/") ? Self.forPrograms : Self.always
        var saysHowToCache = false
        for field in response.headers {
            if field.name == .cacheControl { saysHowToCache = true }
            headers.append(field)
        }
        if isSecure { headers.append(HTTPField(name: .strictTransportSecurity, value: "max-age=63072000")) }
        if !saysHowToCache { headers.append(HTTPField(name: .cacheControl, value: "no-store")) }
        response.headers = headers
    }
}

extension HTTPField.Name {
    /// The name of a header field that HTTPTypes has no constant for.
    static func field(_ name: StaticString) -> HTTPField.Name {
        guard let field = HTTPField.Name("\(name)") else {
            // A constant of this source written wrong: the first test that runs finds it.
            preconditionFailure("not the name of a header field")
        }
        return field
    }
}
