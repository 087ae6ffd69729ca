from drf_spectacular.views import SpectacularYAMLAPIView


class SchemaView(SpectacularYAMLAPIView):
    serve_public = False
