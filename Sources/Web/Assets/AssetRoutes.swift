import Hummingbird
import Vocabulary

/// `/assets/<name with digest>`: the style sheet and pictures, kept by browsers for a year.
struct AssetRoutes: WebRoutes {
    func add(to book: RouteBook) {
        book.raw(.showAsset) { _, context in
            guard let name = context.parameters.get("name"), let file = AssetCatalogue.shared.file(named: name) else {
                throw RequestFailure(.notFound)
            }
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.asset.mediaType, .contentLength: String(file.body.readableBytes),
                    .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: ResponseBody(byteBuffer: file.body))
        }
    }
}
