from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import DeleteView
from rest_framework import mixins, viewsets

from .models import Photo, Trash


class PhotoViewSet(mixins.DestroyModelMixin, viewsets.GenericViewSet):
    queryset = Photo.objects.all()

    def perform_destroy(self, instance):
        Trash.objects.create(title=instance.title)
        instance.delete()


class PhotoDeleteView(DeleteView):
    model = Photo
    success_url = reverse_lazy("photo-list")

    def form_valid(self, form):
        Trash.objects.create(title=self.object.title)
        self.object.delete()
        return redirect(self.get_success_url())
