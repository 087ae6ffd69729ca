from django.views.generic import ListView


class ShownListView(ListView):
    template_name = "shop/list.html"

    def get_queryset(self):
        return super().get_queryset().filter(is_shown=True)
