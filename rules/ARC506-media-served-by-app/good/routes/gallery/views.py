from django.conf import settings
from django.views.static import serve


def download(request, path):
    if not request.user.is_staff:
        raise PermissionError
    return serve(request, path, document_root=settings.MEDIA_ROOT)
