from django.urls import path
from django.views.static import serve

urlpatterns = [path("docs/<path:path>", serve, {"document_root": "docs"})]
