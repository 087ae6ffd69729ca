from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path
from django.views import View


class ContactView(View):
    def post(self, request):
        self.notify()
        return HttpResponse("sent")

    def notify(self):
        send_mail("Hello", "Text", None, [self.request.POST["email"]])


urlpatterns = [path("", ContactView.as_view())]
