"""What the plugin costs on a real application, as ratios to plain flake8 and to `ast.parse`."""
