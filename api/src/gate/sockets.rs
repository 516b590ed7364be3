//! How many sockets there may be, and how much goes on over them.

use std::net::IpAddr;

use uuid::Uuid;

use super::places::{Place, Places};
use super::rate::Rate;
use crate::limits;

/// What addresses and people hold open.
pub(crate) struct Sockets {
    of_addresses: Places<IpAddr>,
    of_people: Places<Uuid>,
    operations: Places<Uuid>,
    begun: Rate<Uuid>,
}

impl Sockets {
    pub(crate) fn new() -> Self {
        Self {
            of_addresses: Places::new(limits::SOCKETS_OF_ADDRESS),
            of_people: Places::new(limits::SOCKETS_OF_PERSON),
            operations: Places::new(limits::OPERATIONS_OF_PERSON),
            begun: Rate::new("operation", limits::OPERATIONS),
        }
    }

    /// A socket of somebody who has not said yet who they are.
    pub(crate) fn of_address(&self, address: IpAddr) -> Option<Place<IpAddr>> {
        self.of_addresses.take(address)
    }

    /// A socket of this person.
    pub(crate) fn of_person(&self, user: Uuid) -> Option<Place<Uuid>> {
        self.of_people.take(user)
    }

    /// An operation of this person, on whichever socket.
    pub(crate) fn operation(&self, user: Uuid) -> Option<Place<Uuid>> {
        if self.begun.count(&user).wait().is_some() {
            return None;
        }
        self.operations.take(user)
    }
}
