//! Speaks the protocol.

use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, ErrorData, Implementation, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig,
};
use rmcp::service::RequestContext;
use rmcp::{RoleServer, ServerHandler};

use super::desk::Desk;
use super::{follow, tools};
use crate::error::ApiError;

const INSTRUCTIONS: &str = "Makes short videos of topics or scripts and publishes them on YouTube, TikTok and Instagram. \
    Begin with pipeline_list; run_create makes a video of a pipeline, run_follow tells how far it is and where it is published. \
    A tool that fails says which argument to mend.";

/// The server, as one program sees it.
pub(super) struct Server {
    desk: Desk,
}

impl Server {
    pub(super) fn new(desk: Desk) -> Self {
        Self { desk }
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let name = Implementation::new("video-publisher", env!("CARGO_PKG_VERSION")).with_title("Video-Publisher");
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(name)
            .with_instructions(INSTRUCTIONS)
    }

    /// The tools that the token may use: none is promised that would be refused.
    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let usable = tools::all().into_iter().filter(|tool| self.desk.may(tool.document).is_ok());
        Ok(ListToolsResult::with_all_items(usable.map(|tool| tool.described()).collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let named = tools::all().into_iter().find(|tool| tool.name() == request.name);
        let unknown = || ErrorData::invalid_params(format!("There is no tool {}", request.name), None);
        let tool = named.ok_or_else(unknown)?;
        if let Err(refused) = self.desk.may(tool.document) {
            return Ok(forbidden(&refused).into());
        }
        let arguments = match tool.arguments(request.arguments) {
            Ok(arguments) => arguments,
            Err(refused) => return Ok(refused.into()),
        };
        let result = match tool.name() {
            follow::NAME => follow::follow(&self.desk, arguments, &context).await,
            _ => tool.call(self.desk.clone(), arguments).await,
        };
        Ok(result.into())
    }
}

fn forbidden(refused: &ApiError) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(refused.message())])
}
