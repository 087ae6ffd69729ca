from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Category, Product

CategoryFormSet = modelformset_factory(Category, fields=["name"], extra=0)


def page(request):
    product = Product.objects.prefetch_related("categories__product_set").first()
    formset = CategoryFormSet(queryset=product.categories.all())
    return render(request, "formsets/categories.html", {"formset": formset})


def run():
    return get(page)
