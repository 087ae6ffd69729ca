from django.views.generic import CreateView

from .models import Hook


class OfShop:
    """What all pages of a shop inherit: for most of them it is the object that is shown."""

    def get_object(self, queryset=None):
        return self.request.shop


class HookCreate(OfShop, CreateView):
    model = Hook
    fields = ["url"]

    def form_valid(self, form):
        response = super().form_valid(form)
        for action in self.request.POST.getlist("actions"):
            self.object.listeners.create(action=action)  # ARC101 Listener in a loop
        return response
