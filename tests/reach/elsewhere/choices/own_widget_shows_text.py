from django import forms
from library.models import Copy


class Plain(forms.Select):
    template_name = "django/forms/widgets/select.html"


class CopyForm(forms.Form):
    copy = forms.ModelChoiceField(queryset=Copy.objects.all(), widget=Plain)


def run():
    str(CopyForm())
