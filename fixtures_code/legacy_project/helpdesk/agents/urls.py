from django.urls import path

from . import views

urlpatterns = [
    path("", views.TicketListView.as_view(), name="ticket-list"),
    path("<int:pk>/", views.TicketView.as_view(), name="ticket"),
]
