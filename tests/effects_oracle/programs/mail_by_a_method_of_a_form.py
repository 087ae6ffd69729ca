from django import forms
from django.core.mail import send_mail
from django.urls import path
from django.views.generic import FormView


class ContactForm(forms.Form):
    email = forms.EmailField()

    def send(self):
        send_mail("Hello", "Text", None, [self.cleaned_data["email"]])


class ContactView(FormView):
    form_class = ContactForm
    success_url = "/thanks/"
    template_name = "page.html"

    def form_valid(self, form):
        form.send()
        return super().form_valid(form)


urlpatterns = [path("", ContactView.as_view())]
