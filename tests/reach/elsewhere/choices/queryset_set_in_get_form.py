from django import forms
from library import browser
from django.views.generic import FormView
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none())


class Lend(FormView):
    form_class = LendingForm
    template_name = "library/form.html"

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.fields["shelf"].queryset = Shelf.objects.filter(number__gte=0)
        return form


lend = Lend.as_view()


def run():
    browser.view(lend)
