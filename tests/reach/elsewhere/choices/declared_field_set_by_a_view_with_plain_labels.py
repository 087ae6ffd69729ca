from django import forms
from django.shortcuts import render
from library import browser
from library.models import Shelf


class ShelfField(forms.ModelChoiceField):
    def label_from_instance(self, shelf):
        return f"Shelf {shelf.number}"


class LendingForm(forms.Form):
    shelf = ShelfField(queryset=Shelf.objects.none())


def lend(request):
    form = LendingForm()
    form.fields["shelf"].queryset = Shelf.objects.all()
    return render(request, "library/form.html", {"form": form})


def run():
    browser.view(lend)
