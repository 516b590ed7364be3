//! The writer that needs no network.
use async_trait::async_trait;
use crate::{Plan, StudioError};
use super::{Brief, Writer};
/// Cuts the person's own words into scenes and finds what to show; invents nothing and needs no network.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuiltInWriter;
#[async_trait]
impl Writer for BuiltInWriter {
    async fn write(&self, brief: &Brief) -> Result<Plan, StudioError> { todo!() }
    fn version(&self) -> &'static str { super::VERSION }
}
