from django.views.generic import ListView

from .models import Item


class ItemListView(ListView):
    model = Item
    paginate_by = 24

    def get_queryset(self):
        items = super().get_queryset()
        params = self.request.GET
        if "name" in params:
            items = items.filter(name__icontains=params["name"])
        if "colour" in params:
            items = items.filter(colour=params["colour"])
        if "size" in params:
            items = items.filter(size=params["size"])
        if "brand" in params:
            items = items.filter(brand=params["brand"])
        if "at_least" in params:
            items = items.filter(price__gte=params["at_least"])
        if "at_most" in params:
            items = items.filter(price__lte=params["at_most"])
        if "new" in params:
            items = items.filter(is_new=True)
        if "old" in params:
            items = items.filter(is_new=False)
        if "cheap" in params:
            items = items.filter(price__lt=10)
        if "dear" in params:
            items = items.filter(price__gt=1000)
        if "sort" in params:
            items = items.order_by(params["sort"])
        if "reverse" in params:
            items = items.reverse()
        return items

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        params = self.request.GET
        context["title"] = "Catalogue"
        if "colour" in params:
            context["title"] = params["colour"].title()
        elif "size" in params:
            context["title"] = f"Size {params['size']}"
        elif "brand" in params:
            context["title"] = f"All by {params['brand']}"
        context["crumbs"] = [(key, value) for key, value in params.items() if value]
        context["layout"] = "grid" if "grid" in params else "list"
        context["dense"] = "dense" if "dense" in params else "airy"
        if "new" in params:
            context["banner"] = "New in"
        elif "cheap" in params:
            context["banner"] = "Bargains"
        elif "dear" in params:
            context["banner"] = "For special days"
        if "q" in params:
            context["query"] = params["q"]
        return context
