enum ChoicesPlaceholder {}
