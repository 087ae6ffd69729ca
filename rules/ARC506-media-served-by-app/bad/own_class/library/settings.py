INSTALLED_APPS = ["library"]
DEFAULT_FILE_STORAGE = "library.storage.HashedStorage"  # ARC506 Book.cover
