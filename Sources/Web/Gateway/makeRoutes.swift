/// All areas of pages and API; each new area is added here and to ``Endpoint/all``.
package func makeRoutes(_ services: WebServices) -> [any WebRoutes] {
    []
}
