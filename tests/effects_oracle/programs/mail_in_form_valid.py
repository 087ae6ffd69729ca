from django import forms
from django.core.mail import send_mail
from django.urls import path
from django.views.generic import FormView


class ContactForm(forms.Form):
    email = forms.EmailField()


class ContactView(FormView):
    form_class = ContactForm
    success_url = "/thanks/"
    template_name = "page.html"

    def form_valid(self, form):
        send_mail("Hello", "Text", None, [form.cleaned_data["email"]])
        return super().form_valid(form)


urlpatterns = [path("", ContactView.as_view())]
