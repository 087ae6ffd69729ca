INSTALLED_APPS = ["choir"]
STORAGES = {  # ARC506 Piece.score
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
