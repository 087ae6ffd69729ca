# request: get /
from django.core.mail import mail_managers, send_mail
from django.urls import path
from django.views.generic import TemplateView


class PageView(TemplateView):
    template_name = "page.html"

    def get_context_data(self, **kwargs):
        mail_managers("Seen", "Text")
        send_mail("Seen", "Text", None, ["office@example.com"])
        return super().get_context_data(**kwargs)


urlpatterns = [path("", PageView.as_view())]
