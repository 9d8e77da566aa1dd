"""The project: puts the rooms together and holds no business rule."""
