from rest_framework import viewsets


class LoadingViewSet(viewsets.ReadOnlyModelViewSet):
    select_related_paths = ()

    def get_queryset(self):
        return super().get_queryset().select_related(*self.select_related_paths)
