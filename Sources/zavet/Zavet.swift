import ArgumentParser

@main
struct Zavet: ParsableCommand {}
