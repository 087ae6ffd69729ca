from django.conf import settings
from django.urls import path

from shop.docs import schema_routes
from shop.views import GreetingView

urlpatterns = [path("greetings/", GreetingView.as_view())]
if not settings.DEBUG:
    urlpatterns += schema_routes()
