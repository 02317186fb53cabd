/// The pictures of the server itself, as SVG without scripts or styles.
enum Pictures {
    /// A seal on a sheet: a promise that binds. Reads on light and dark grounds.
    static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
        <rect width="32" height="32" rx="8" fill="#0b5e56"/>
        <path d="M9.2 9h13.6v3.1L14.4 20h8.4v3.2H9v-3.1l8.3-7.9H9.2z" fill="#fff"/>
        <circle cx="25" cy="7" r="3.2" fill="#f2c36b"/>
        </svg>

        """
}
